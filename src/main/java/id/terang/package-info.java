/// The wiring of the house: the embedded database, web security, run modes and what every room shares
/// with the framework. No domain beans; rooms live in the packages below.
@NullMarked
package id.terang;

import org.jspecify.annotations.NullMarked;
