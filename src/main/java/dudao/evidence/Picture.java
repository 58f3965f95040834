package dudao.evidence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 拍摄信息 that a camera wrote into a picture, for the office and the inspectors only.
 *
 * @param takenAt by the clock of the camera, which knows no time zone
 * @param latitude north, in degrees; null, as is the longitude, when the camera did not know where it was
 */
public record Picture(
        @Nullable LocalDateTime takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
