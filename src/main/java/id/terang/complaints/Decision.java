package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.LocalDate;
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
    /// @param files   of the filing, and of what the office has answered; those that are left out are for officials only
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

    /// @param handler null gives it back to the office: nobody works on it
    record Assign(@Nullable Long handler) implements Decision { }

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

    /// @param original the words that these are a translation of, if any: what is said in two languages is still the same text
    record Respond(String text, @Nullable String original) implements Decision {
        public Respond {
            text = Typed.required(text, "refusal.response.empty", LONGEST_TEXT);
            original = Typed.optional(original, LONGEST_TEXT);
        }

        public Respond(String text) {
            this(text, null);
        }
    }

    /// Where the agency wants two pairs of eyes, this is a proposal until a LEAD approves it.
    ///
    /// @param planned the day it promises, exactly if the outcome is PLANNED
    /// @param evidence received uploads that prove it; public with the answer, or with the release of the case that comes after it
    /// @param note what is written down for colleagues with it, such as what was checked before
    record Answer(Outcome outcome, @Nullable LocalDate planned, String text, List<UUID> evidence, @Nullable String note) implements Decision {
        public Answer {
            text = Typed.required(text, "refusal.answer.empty", LONGEST_TEXT);
            evidence = List.copyOf(evidence);
            note = Typed.optional(note, LONGEST_TEXT);
        }

        public Answer(Outcome outcome, @Nullable LocalDate planned, String text, List<UUID> evidence) {
            this(outcome, planned, text, evidence, null);
        }

        public Answer(Outcome outcome, String text, List<UUID> evidence) {
            this(outcome, null, text, evidence);
        }
    }

    record ApproveAnswer() implements Decision { }

    record ReturnAnswer(String reason) implements Decision {
        public ReturnAnswer {
            reason = Decision.reason(reason);
        }
    }

    /// Where the agency wants two pairs of eyes, a proposal like the answer.
    record AmendAnswer(String text, List<UUID> evidence) implements Decision {
        public AmendAnswer {
            text = Typed.required(text, "refusal.answer.empty", LONGEST_TEXT);
            evidence = List.copyOf(evidence);
        }
    }

    record MovePlan(LocalDate to, String reason) implements Decision {
        public MovePlan {
            reason = Decision.reason(reason);
        }
    }

    record FulfilPlan(String text, List<UUID> evidence) implements Decision {
        public FulfilPlan {
            text = Typed.required(text, "refusal.answer.empty", LONGEST_TEXT);
            evidence = List.copyOf(evidence);
        }
    }

    /// One matter of a filing that speaks of several.
    ///
    /// @param title in the citizen's words, as far as they go
    /// @param open whether the words become public with it, where those of the whole are
    record Part(String title, String text, long service, boolean open) {
        public Part {
            title = Typed.required(title, "refusal.release.title", 200);
            text = Typed.required(text, "refusal.release.text", FileComplaint.LONGEST_TEXT);
        }
    }

    record Split(List<Part> parts, String reason) implements Decision {

        /// More matters than this in one filing are several filings.
        public static final int MOST = 10;

        public Split {
            parts = List.copyOf(parts);
            if (parts.isEmpty() || parts.size() > MOST) {
                throw new Refusal.BadInput("refusal.split.parts", MOST);
            }
            reason = Decision.reason(reason);
        }
    }

    /// @param parent the report whose answers reach this one too
    record JoinIncident(Reference parent, @Nullable String reason) implements Decision {
        public JoinIncident {
            reason = Typed.optional(reason, LONGEST_TEXT);
        }
    }

    record LeaveIncident(String reason) implements Decision {
        public LeaveIncident {
            reason = Decision.reason(reason);
        }
    }

    /// Releases words and files after the verification.
    record ReleaseWords(Release release) implements Decision { }

    /// @param until the day by which the instruction has to be carried out
    record UpholdAppeal(String instruction, LocalDate until) implements Decision {
        public UpholdAppeal {
            instruction = Typed.required(instruction, "refusal.appeal.instruction", LONGEST_TEXT);
        }
    }

    record DismissAppeal(String reason) implements Decision {
        public DismissAppeal {
            reason = Decision.reason(reason);
        }
    }

    /// A custodian learns who filed an anonymous case, for a reason that stays on record.
    record OpenIdentity(String reason) implements Decision {
        public OpenIdentity {
            reason = Decision.reason(reason);
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
    /// @param title of the filing from now on; null takes the beginning of the replacement, as titles are often the beginning
    ///     of what is taken away. Without meaning for other entries
    /// @param replacement null leaves the words as they are, where files alone are taken back
    /// @param address of the filing from now on; null takes it away. Without meaning for other entries
    /// @param files that the public may not see any more
    record Redact(int seq, @Nullable String title, @Nullable String replacement, @Nullable String address, List<UUID> files,
                  String reason) implements Decision {
        public Redact {
            title = Typed.optional(title, 200);
            files = List.copyOf(files);
            replacement = files.isEmpty() ? Typed.required(replacement, "refusal.redact.empty", FileComplaint.LONGEST_TEXT)
                : Typed.optional(replacement, FileComplaint.LONGEST_TEXT);
            address = Typed.optional(address, 300);
            reason = Decision.reason(reason);
        }

        /// Words only.
        public Redact(int seq, @Nullable String title, String replacement, String reason) {
            this(seq, title, replacement, null, List.of(), reason);
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
