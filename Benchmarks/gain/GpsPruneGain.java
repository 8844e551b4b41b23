import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import javax.xml.parsers.SAXParserFactory;
import tim.prune.GpsPrune;
import tim.prune.data.DataPoint;
import tim.prune.data.Field;
import tim.prune.data.FieldList;
import tim.prune.data.PointCreateOptions;
import tim.prune.data.RangeStats;
import tim.prune.data.UnitSetLibrary;
import tim.prune.load.xml.GpxHandler;

/**
 * What GpsPrune states as the climb of each file named on standard input, a line for each: its own reader, points and
 * statistics, without its window. Run by score.py, with gpsprune.jar on the class path.
 */
public class GpsPruneGain {
  public static void main(String[] arguments) throws Exception {
    System.out.println(GpsPrune.VERSION_NUMBER);
    BufferedReader paths = new BufferedReader(new InputStreamReader(System.in));
    for (String path = paths.readLine(); path != null; path = paths.readLine()) {
      try {
        System.out.println(climb(path));
      } catch (Exception error) {
        System.out.println("! " + error);
      }
    }
  }

  private static int climb(String path) throws Exception {
    GpxHandler handler = new GpxHandler();
    SAXParserFactory.newInstance().newSAXParser().parse(new File(path), handler);
    FieldList fields = new FieldList(handler.getFieldArray());
    RangeStats stats = new RangeStats();
    for (String[] values : handler.getDataArray()) {
      stats.addPoint(new DataPoint(values, fields, new PointCreateOptions()));
    }
    return stats.getTotalAltitudeRange().getClimb(UnitSetLibrary.UNITS_METRES);
  }
}
