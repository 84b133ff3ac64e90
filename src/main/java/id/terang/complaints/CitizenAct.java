package id.terang.complaints;

import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a claimant may do about their case; {@link Claims#act} is the one door.
public sealed interface CitizenAct {

    record Clarify(String reply, List<UUID> files) implements CitizenAct {
        public Clarify {
            reply = Typed.required(reply, "refusal.reply.empty", Decision.LONGEST_TEXT);
            files = List.copyOf(files);
        }
    }

    record AddFiles(List<UUID> files) implements CitizenAct {
        public AddFiles {
            files = List.copyOf(files);
        }
    }

    /// @param rating 1 (not at all satisfied) to 4 (very satisfied)
    record Confirm(int rating, @Nullable String remark) implements CitizenAct {
        public Confirm {
            if (rating < 1 || rating > 4) {
                throw new Refusal.BadInput("refusal.rating.range");
            }
            remark = Typed.optional(remark, Decision.LONGEST_TEXT);
        }
    }

    /// @param reason public, with numbers and addresses masked
    record Dispute(String reason) implements CitizenAct {
        public Dispute {
            reason = Typed.required(reason, "refusal.reason.empty", Decision.LONGEST_TEXT);
        }
    }

    /// @param reason public, with numbers and addresses masked
    record Reopen(String reason) implements CitizenAct {
        public Reopen {
            reason = Typed.required(reason, "refusal.reason.empty", Decision.LONGEST_TEXT);
        }
    }

    /// @param reason public, with numbers and addresses masked
    record Appeal(String reason) implements CitizenAct {
        public Appeal {
            reason = Typed.required(reason, "refusal.reason.empty", Decision.LONGEST_TEXT);
        }
    }

    /// The case is not the same as the one it was merged into.
    ///
    /// @param reason public, with numbers and addresses masked
    record DemandUnmerge(String reason) implements CitizenAct {
        public DemandUnmerge {
            reason = Typed.required(reason, "refusal.reason.empty", Decision.LONGEST_TEXT);
        }
    }

    record Withdraw(@Nullable String reason) implements CitizenAct {
        public Withdraw {
            reason = Typed.optional(reason, Decision.LONGEST_TEXT);
        }
    }

    /// Letters that came back are sent there from now on: to the address that was left, which works again, or to another.
    record ReachAt(EmailAddress email) implements CitizenAct { }

    /// Only the citizen may loosen.
    record ChangeVisibility(Visibility to) implements CitizenAct { }
}
