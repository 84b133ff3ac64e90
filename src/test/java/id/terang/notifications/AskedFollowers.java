package id.terang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Mailboxes that are asked whether they want to follow, and the pages on which that is done.
abstract class AskedFollowers extends ToldCases {

    private static final Pattern LINK = Pattern.compile("https://lapor\\.example\\.id((?:/en)?/follow/[0-9a-f-]+)");

    @Autowired Post post;
    @Autowired FollowingByMail following;
    @Autowired ForgettingAddresses forgetting;
    @Autowired MockMvc web;

    @BeforeEach
    void nobodyFollows() throws Exception {
        jdbc.sql("delete from mail_follower").update();
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    List<MimeMessage> delivered() throws Exception {
        post.empty();
        return Arrays.asList(POST_OFFICE.getReceivedMessages());
    }

    static String text(MimeMessage message) throws Exception {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }

    String link() throws Exception {
        var link = LINK.matcher(text(delivered().getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
