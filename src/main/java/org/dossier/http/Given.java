package org.dossier.http;

/// What an address was answered with.
///
/// - `version`: of the collection's state then.
/// - `tag`: the name of the answer's state.
/// - `route`: the one that answered, as measurements and the log tell it.
record Given(String version, String tag, String route) {}
