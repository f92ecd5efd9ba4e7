package org.dossier.annotate.authority;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads the YAML form: a list of objects with `label`, `kind`, `country`, `aliases`, `wikidata`,
/// `exclude` (true: the value itself; names: those are no names of it) and `merge` (values that are
/// this one). Scalars are taken as they are written, so that `NO` is Norway.
final class AuthorityYaml {
  private static final Set<String> ROW = Set.of("kind", "country", "aliases", "wikidata");

  private final String file;
  private final Findings to;

  private AuthorityYaml(String file, Findings to) {
    this.file = file;
    this.to = to;
  }

  static void read(String file, String text, Findings to) {
    AuthorityYaml yaml = new AuthorityYaml(file, to);
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof SequenceNode list) {
        list.getValue().forEach(yaml::object);
      } else if (root != null) {
        to.problem(yaml.place(root), "the file must be a list; each object begins with `- `");
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      to.problem(new Place(file, line), "not YAML (" + e.getProblem() + ")");
    } catch (YAMLException e) {
      to.problem(new Place(file, 1), "not YAML (" + e.getMessage() + ")");
    }
  }

  private Place place(Node node) {
    return new Place(file, node.getStartMark().getLine() + 1);
  }

  private void object(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      to.problem(place(node), "each entry must be an object with a label");
      return;
    }
    Map<String, Node> fields = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode key0 ? key0.getValue() : "";
      if (!key.equals("label")
          && !key.equals("exclude")
          && !key.equals("merge")
          && !ROW.contains(key)) {
        to.problem(
            place(tuple.getKeyNode()),
            "there is no field `"
                + key
                + "`; fields: label, kind, country, aliases, wikidata, exclude, merge");
      } else if (fields.put(key, tuple.getValueNode()) != null) {
        to.problem(place(tuple.getKeyNode()), "the field `" + key + "` is there twice");
      }
    }
    String label = scalar(fields.get("label"));
    if (label.isEmpty()) {
      to.problem(place(node), "label is missing");
      return;
    }
    Node exclude = fields.get("exclude");
    Node merge = fields.get("merge");
    if ((exclude == null && merge == null) || fields.keySet().stream().anyMatch(ROW::contains)) {
      to.row(
          place(node),
          label,
          scalar(fields.get("kind")),
          scalar(fields.get("country")),
          list(fields.get("aliases")).stream()
              .map(ScalarNode::getValue)
              .map(String::strip)
              .toList(),
          scalar(fields.get("wikidata")));
    }
    if (exclude instanceof ScalarNode flag) {
      exclude(flag, label);
    } else if (exclude != null) {
      list(exclude).forEach(name -> to.exclude(place(name), name.getValue().strip(), label));
    }
    list(merge).forEach(name -> to.merge(place(name), name.getValue().strip(), label));
  }

  private void exclude(ScalarNode flag, String label) {
    switch (flag.getValue()) {
      case "true" -> to.exclude(place(flag), label, null);
      case "false" -> {}
      default ->
          to.problem(
              place(flag),
              "exclude must be true or a list of names (got: " + flag.getValue() + ")");
    }
  }

  private String scalar(@Nullable Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().equals("null") || scalar.getValue().equals("~")
          ? ""
          : scalar.getValue().strip();
    }
    if (node != null) {
      to.problem(place(node), "one value is wanted here");
    }
    return "";
  }

  /// The scalars of a list; a scalar alone is a list of one.
  private List<ScalarNode> list(@Nullable Node node) {
    List<ScalarNode> found = new ArrayList<>();
    if (node instanceof ScalarNode scalar) {
      if (!scalar.getValue().isBlank()) {
        found.add(scalar);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          found.add(scalar);
        } else {
          to.problem(place(item), "a name is wanted here");
        }
      }
    } else if (node != null) {
      to.problem(place(node), "a list of names is wanted here");
    }
    return found;
  }
}
