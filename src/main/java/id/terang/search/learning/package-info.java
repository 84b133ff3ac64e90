/// What texts say about what was decided, learned from precedents: {@link id.terang.search.learning.Precedents} hears decided
/// texts, forgets them exactly, and weighs a new one. Knows words ({@link id.terang.search.learning.Telltale}) and nothing of cases,
/// services or offices; measured by `./mvnw -Peval test`.
@NullMarked
package id.terang.search.learning;

import org.jspecify.annotations.NullMarked;
