/// Who may come in: officials with their mandates, citizens who want an account, and how both sign in.
/// One form serves all: a user name, an e-mail address or a telephone number, and a password. Guessing is slowed
/// down by account and by address, and nothing tells whether an account exists. The first administrator of an
/// empty installation proves access to its log.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction"})
@NullMarked
package id.terang.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
