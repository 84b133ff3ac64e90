/// Who is told what, and in which words. Hears every case event and every alert of a clock, writes a line into the inbox
/// of each official concerned ({@link id.terang.notifications.Inbox}) and a letter for each claimant who left an
/// e-mail address and each follower who confirmed one ({@link id.terang.notifications.FollowingByMail}). What a followed
/// search finds it asks of the room that reads the addresses of searches ({@link id.terang.notifications.Seeking}). Letters wait in a queue in the database, are claimed before they are sent and never sent twice
/// (ADR 0013); a {@link id.terang.notifications.Courier} of the entry rooms carries them. What a letter may say depends
/// on the visibility of the case at the moment of sending ({@link id.terang.notifications.Composing}); a house may say it in its own words
/// ({@link id.terang.notifications.LetterTexts}). Papers that go along are made by another room
/// ({@link id.terang.notifications.Enclosing}).
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "accounts", "complaints", "complaints :: telling"})
@NullMarked
package id.terang.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
