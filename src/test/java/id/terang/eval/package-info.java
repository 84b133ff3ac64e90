/// `./mvnw -Peval`: how good search and suggestions are on real texts, beside what plain tools make of the same. The data
/// are never part of the product; without them it says so and does nothing.
@NullMarked
package id.terang.eval;

import org.jspecify.annotations.NullMarked;
