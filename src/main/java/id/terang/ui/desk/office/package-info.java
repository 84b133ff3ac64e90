/// What officials keep for themselves and leads for their office: the inbox, who is away, who gets which case, words to
/// begin a reply with, and what to look at before answering.
@NullMarked
package id.terang.ui.desk.office;

import org.jspecify.annotations.NullMarked;
