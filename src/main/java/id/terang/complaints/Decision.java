package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an official may decide about a case; {@link Triage#decide} is the one door.
public sealed interface Decision {

    /// Longest text of a decision, in characters.
    int LONGEST_TEXT = 5_000;

    /// What of the citizen's words and files becomes public; nothing where it is left out.
    ///
    /// @param address `null` keeps the address back
    record Release(String title, String text, @Nullable String address, List<UUID> files) {
        public Release {
            title = Typed.required(title, "refusal.release.title", 200);
            text = Typed.required(text, "refusal.release.text", FileComplaint.LONGEST_TEXT);
            address = Typed.optional(address, 300);
        }
    }

    record Verify(Kind kind, Track track, long service, long agency, @Nullable Release release, @Nullable String note)
        implements Decision {
        public Verify {
            note = Typed.optional(note, LONGEST_TEXT);
        }
    }

    record Reroute(long desk, String reason) implements Decision {
        public Reroute {
            reason = Decision.reason(reason);
        }
    }

    record Reject(CaseEvent.Ground ground, String reason) implements Decision {
        public Reject {
            reason = Decision.reason(reason);
        }
    }

    /// @param to where the citizen is sent, in words
    record Refer(String to, String reason) implements Decision {
        public Refer {
            to = Typed.required(to, "refusal.refer.to", 200);
            reason = Decision.reason(reason);
        }
    }

    /// @param survivor the case that lives on
    record Merge(Reference survivor, @Nullable String reason) implements Decision {
        public Merge {
            reason = Typed.optional(reason, LONGEST_TEXT);
        }
    }

    record Unmerge(String reason) implements Decision {
        public Unmerge {
            reason = Decision.reason(reason);
        }
    }

    record Transfer(long agency, String reason) implements Decision {
        public Transfer {
            reason = Decision.reason(reason);
        }
    }

    record Delegate(long agency, String reason) implements Decision {
        public Delegate {
            reason = Decision.reason(reason);
        }
    }

    record Start() implements Decision { }

    record Assign(long handler) implements Decision { }

    record Ask(String question) implements Decision {
        public Ask {
            question = Typed.required(question, "refusal.question.empty", LONGEST_TEXT);
        }
    }

    record WithdrawQuestion(@Nullable String reason) implements Decision {
        public WithdrawQuestion {
            reason = Typed.optional(reason, LONGEST_TEXT);
        }
    }

    record Respond(String text) implements Decision {
        public Respond {
            text = Typed.required(text, "refusal.response.empty", LONGEST_TEXT);
        }
    }

    /// @param outcome not PLANNED
    /// @param evidence received uploads that prove it; public with the answer once the case is released
    record Answer(Outcome outcome, String text, List<UUID> evidence) implements Decision {
        public Answer {
            text = Typed.required(text, "refusal.answer.empty", LONGEST_TEXT);
            evidence = List.copyOf(evidence);
        }
    }

    record Reclassify(Kind kind, Track track, long service, String reason) implements Decision {
        public Reclassify {
            reason = Decision.reason(reason);
        }
    }

    record Note(String text) implements Decision {
        public Note {
            text = Typed.required(text, "refusal.note.empty", LONGEST_TEXT);
        }
    }

    record AddFiles(List<UUID> files) implements Decision {
        public AddFiles {
            files = List.copyOf(files);
        }
    }

    record Tighten(Visibility to, String reason) implements Decision {
        public Tighten {
            reason = Decision.reason(reason);
        }
    }

    record Hide(String reason) implements Decision {
        public Hide {
            reason = Decision.reason(reason);
        }
    }

    record Unhide(String reason) implements Decision {
        public Unhide {
            reason = Decision.reason(reason);
        }
    }

    /// @param seq the entry of the history whose public words are replaced; 1 is the filing
    record Redact(int seq, String replacement, String reason) implements Decision {
        public Redact {
            replacement = Typed.required(replacement, "refusal.redact.empty", FileComplaint.LONGEST_TEXT);
            reason = Decision.reason(reason);
        }
    }

    /// The citizen asked to be forgotten: their words, place, files and contact go, the facts remain.
    record Erase(String reason) implements Decision {
        public Erase {
            reason = Decision.reason(reason);
        }
    }

    private static String reason(String reason) {
        return Typed.required(reason, "refusal.reason.empty", LONGEST_TEXT);
    }
}
