/// Which words of a text look like a name of a person, an organization or a place?
///
/// A recogniser here only proposes spans, each with how sure it is; the tables and rules of the
/// package above decide what is taken and who is meant. A [SpanProposer] reads a [Sight], the text
/// as the tokenizer, lexicon and gazetteer see it. The one that comes along is a [Recogniser]: an
/// averaged perceptron over hashed [Features], which reads each text twice, the second time knowing
/// from [DocumentEvidence] what the first reading made of each word. It was trained on freely
/// licensed labels: see MODEL-CARD.md beside the model.
///
/// Start at [SpanProposer], then [Recogniser].
@NullMarked
package org.dossier.annotate.learned;

import org.jspecify.annotations.NullMarked;
