package descent.function.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void signsAreCopied() {
    double[] labels = {1, -1, 1};
    double[] signs = Labels.signs("labels", labels);
    assertThat(signs).containsExactly(1, -1, 1).isNotSameAs(labels);
  }

  @Test
  void bitsAndSignsConvert() {
    assertThat(Labels.signsFromBits(new double[] {0, 1, 1})).containsExactly(-1, 1, 1);
    assertThat(Labels.bitsFromSigns(new double[] {-1, 1, 1})).containsExactly(0, 1, 1);
  }

  @Test
  void indicesAreCopied() {
    int[] labels = {2, 0, 1};
    assertThat(Labels.indices("labels", labels, 3)).containsExactly(2, 0, 1).isNotSameAs(labels);
    assertThatThrownBy(() -> Labels.indices("labels", labels, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labels must be from 0 to 1, got labels[0] = 2");
  }

  @Test
  void refusesOtherLabels() {
    assertThatThrownBy(() -> Labels.signs("labels", new double[] {1, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "labels must be -1 or +1, got labels[1] = 0.0: convert labels 0 and 1 by"
                + " Labels.signsFromBits");
    assertThatThrownBy(() -> Labels.signs("labels", new double[] {Double.NaN}))
        .hasMessageStartingWith("labels must be -1 or +1, got labels[0] = NaN");
    assertThatThrownBy(() -> Labels.signs("labels", null)).hasMessage("labels must not be null");
    assertThatThrownBy(() -> Labels.signsFromBits(new double[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bits must be 0 or 1, got bits[1] = -1.0");
    assertThatThrownBy(() -> Labels.signsFromBits(null)).hasMessage("bits must not be null");
    assertThatThrownBy(() -> Labels.bitsFromSigns(new double[] {0.5}))
        .hasMessageStartingWith("signs must be -1 or +1, got signs[0] = 0.5");
  }
}
