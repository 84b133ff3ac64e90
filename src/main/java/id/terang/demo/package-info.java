/// The demo region: an invented regency with its offices, services, officials and nine months of cases, so that a
/// fresh installation shows what Terang does. It goes through the same doors as everybody and knows no table. Built
/// once, into an empty database, unless `terang.demo=false`.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "accounts", "complaints", "workbench"})
@NullMarked
package id.terang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
