/// What an official can do with a case, each thing a small {@link id.terang.ui.desk.actions.ActionForm}. The case offers
/// them on {@link id.terang.ui.desk.actions.ActionBar} and opens them in {@link id.terang.ui.desk.actions.ActionPanel};
/// which fields a form has is nobody else's business. What helps while writing is here too.
@NullMarked
package id.terang.ui.desk.actions;

import org.jspecify.annotations.NullMarked;
