/// `./mvnw -Pbench test`: what the machine at hand can do. Prints, compares with the plain thing underneath, asserts
/// nothing: a slow laptop is not a bug.
@NullMarked
package id.terang.bench;

import org.jspecify.annotations.NullMarked;
