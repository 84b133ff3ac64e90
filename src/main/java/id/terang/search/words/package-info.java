/// How words become terms ({@link id.terang.search.words.Analyzers}), and what else people call the same thing ({@link
/// id.terang.search.words.Synonyms}). Knows languages and nothing of cases; each step is measured by `./mvnw -Peval test`.
@NullMarked
package id.terang.search.words;

import org.jspecify.annotations.NullMarked;
