package id.terang.notifications;

/// Carries mail out of the house; implemented by an entry room.
public interface Courier {

    /// Whether it can carry anything at all: where no server is set up, nothing is written either.
    boolean ready();

    /// Hands the mail over. When this returns, the next server on the way has it.
    ///
    /// @throws Undelivered if it was not taken
    void deliver(Mail mail) throws Undelivered;

    /// It was not taken.
    final class Undelivered extends Exception {

        private final boolean forever;

        /// @param forever the mailbox does not exist or wants nothing; otherwise it is worth trying again
        public Undelivered(String problem, boolean forever, Throwable cause) {
            super(problem, cause);
            this.forever = forever;
        }

        public boolean forever() {
            return forever;
        }
    }
}
