/// Filing for somebody who stands at the counter or calls, up to the slip that is taken home.
@NullMarked
package id.terang.ui.desk.counter;

import org.jspecify.annotations.NullMarked;
