package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.Policy.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a policy says, in words.
final class PolicyWords {

    /// By clock, what is for everything first.
    static final Comparator<Term> ORDER = Comparator.comparing(Term::clock).thenComparing(term -> term.kind() != null)
            .thenComparing(term -> term.track() != null).thenComparing(term -> term.service() != null)
            .thenComparing(term -> term.agency() != null);

    private PolicyWords() {
    }

    /// "Information request, Identity cards"; for everything nothing.
    static String what(Term term, Atlas atlas, Component page) {
        List<String> words = new ArrayList<>();
        if (term.kind() != null) {
            words.add(Choices.word(term.kind(), page));
        }
        if (term.track() != null) {
            words.add(Choices.word(term.track(), page));
        }
        if (term.service() != null) {
            words.add(atlas.service(term.service()).name().in(page.getUI().orElseThrow().getLocale()));
        }
        if (term.agency() != null) {
            words.add(atlas.agency(term.agency()).name());
        }
        return String.join(", ", words);
    }

    /// What it is called; the shipped one has a name of its own in every language.
    static String name(Policy policy, Component page) {
        return policy.nameKey().map(page::getTranslation).orElse(policy.name());
    }

    /// "14 working days"
    static String days(Policy policy, Term term, Component page) {
        return page.getTranslation(policy.workingDays(term.clock()) ? "admin.policies.days.working"
                : "admin.policies.days.calendar", policy.terms().get(term));
    }
}
