package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormerHoldersTest {

    @Test
    void each_is_remembered_once_however_often_the_case_comes_back() {
        var one = new Complaint();
        one.holderId = 1;
        for (int i = 0; i < 300; i++) {
            one.hold(2);
            one.hold(1);
        }
        one.hold(3);

        assertThat(one.formerHolders()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(one.formerHolders.length()).isLessThan(10);
    }
}
