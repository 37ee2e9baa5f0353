package descent.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void constantNeverChanges() {
    Schedule schedule = Schedule.constant(0.1);
    assertThat(schedule.at(1)).isEqualTo(0.1);
    assertThat(schedule.at(1_000_000)).isEqualTo(0.1);
    assertThat(schedule).isEqualTo(new Constant(0.1));
  }

  @Test
  void constantIsPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.constant(0))
        .withMessage("stepSize must be positive and finite, got 0.0");
  }
}
