package org.tributary.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.draw.CurveLines;
import org.tributary.analysis.draw.HeatMapPlaces;
import org.tributary.analysis.draw.SourcePlaces;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.view.View;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.Emitted;
import org.tributary.sdk.view.View.HeatMap;
import org.tributary.sdk.view.View.ImageGrid;
import org.tributary.sdk.view.View.Ledger;
import org.tributary.sdk.view.View.Lines;
import org.tributary.sdk.view.View.RankingTable;
import org.tributary.sdk.view.View.SmallMultiples;
import org.tributary.sdk.view.View.Sources;
import org.tributary.sdk.view.View.Surface;

/**
 * The places a view draws. What cells emitted as bytes are no observations; a ranking's table draws
 * what its question reads.
 *
 * @param axes reads the observations
 */
record ViewPlaces(AxisReader axes) implements View.Cases<List<Place>> {

  @Override
  public List<Place> curve(Curve view) {
    CurveLines lines = new CurveLines(axes);
    List<Place> places = new ArrayList<>();
    for (Map<String, String> rest : axes.rests(view.x())) {
      for (CurveLines.Line line : lines.of(view)) {
        for (Stop stop : lines.stops(rest, view, line)) {
          places.add(Place.of(stop, line.key()));
        }
      }
    }
    return places;
  }

  @Override
  public List<Place> heatMap(HeatMap view) {
    List<Place> places = new ArrayList<>();
    HeatMapPlaces map = new HeatMapPlaces(axes, view);
    map.each((setting, position) -> places.add(new Place(setting, map.key(), position)));
    return places;
  }

  @Override
  public List<Place> surface(Surface view) {
    return heatMap(view.map());
  }

  @Override
  public List<Place> smallMultiples(SmallMultiples view) {
    return curve(view.curve());
  }

  @Override
  public List<Place> imageGrid(ImageGrid view) {
    return List.of();
  }

  @Override
  public List<Place> ledger(Ledger view) {
    return List.of();
  }

  @Override
  public List<Place> emitted(Emitted view) {
    return List.of();
  }

  @Override
  public List<Place> lines(Lines view) {
    return List.of();
  }

  @Override
  public List<Place> rankingTable(RankingTable view) {
    return List.of();
  }

  @Override
  public List<Place> sources(Sources view) {
    List<Place> places = new ArrayList<>();
    for (SourcePlaces.Together together : new SourcePlaces(axes, view).all()) {
      together
          .dots()
          .values()
          .forEach(
              dots ->
                  dots.forEach(
                      dot -> places.add(new Place(together.setting(), dot.key(), dot.position()))));
    }
    return places;
  }
}
