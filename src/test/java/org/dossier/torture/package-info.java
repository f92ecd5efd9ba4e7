/// What happens when everything goes wrong? Each test has a short form, and a long one by `mvn
/// -Ptorture test`, and prints its seed and its figures. Start at `IndexFaultsTest`.
package org.dossier.torture;
