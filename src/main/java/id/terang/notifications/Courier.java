package id.terang.notifications;

/// Carries mail out of the house; implemented by an entry room.
public interface Courier {

    /// Whether it can carry anything at all: where no server is set up, nothing is written either.
    boolean ready();

    /// Sets out with as many mails as there are; to be closed when the last one is delivered.
    Round round();

    /// One way to the next server, for one mail after the other.
    interface Round extends AutoCloseable {

        /// Hands the mail over. When this returns, the next server on the way has it.
        ///
        /// @throws Undelivered if it was not taken, or if nobody knows
        void deliver(Mail mail) throws Undelivered;

        @Override
        void close();
    }

    /// What becomes of a mail that was not handed over.
    enum Fate {
        /// Worth another attempt.
        LATER,
        /// The mailbox does not exist or wants nothing.
        NEVER,
        /// All of it was said and no reply came: it may have been taken.
        UNCERTAIN
    }

    /// It was not taken, as far as we know.
    final class Undelivered extends Exception {

        private final Fate fate;

        public Undelivered(String problem, Fate fate, Throwable cause) {
            super(problem, cause);
            this.fate = fate;
        }

        public Fate fate() {
            return fate;
        }
    }
}
