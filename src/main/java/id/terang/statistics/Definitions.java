package id.terang.statistics;

import id.terang.complaints.SameTexts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What figures mean, in words. A number of the policy that a definition speaks of is the one in force.
@Component
public class Definitions {

    private final MessageSource messages;
    private final SameTexts sameTexts;

    Definitions(MessageSource messages, SameTexts sameTexts) {
        this.messages = messages;
        this.sameTexts = sameTexts;
    }

    public String of(Definition definition, Locale language) {
        int most = sameTexts.most();
        return messages.getMessage(definition.key(), new Object[] {most, most + 1}, language);
    }
}
