package org.tripartita.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.tripartita.participation.ProblemTree.Judgement;
import org.tripartita.participation.ProblemTree.State;

class ProblemTreeTest {

	private final List<TreeNode> nodes = new ArrayList<>();

	private TreeNode central;

	private TreeNode chosen;

	private TreeNode solution;

	@BeforeEach
	void a_whole_tree() {
		central = node(NodeKind.CENTRAL, null, "El agua no llega", false);
		chosen = node(NodeKind.CAUSE, central.id(), "Las tuberías pierden agua", true);
		solution = node(NodeKind.SOLUTION, chosen.id(), "Las tuberías conservan el agua", false);
		nodes.addAll(List.of(central, chosen, solution, node(NodeKind.CAUSE, chosen.id(), "La red es vieja", false),
				node(NodeKind.EFFECT, central.id(), "Las familias compran pipas", false)));
	}

	@Test
	void a_whole_tree_can_be_put_before_the_sectors() {
		assertThat(tree().judge()).isEqualTo(new Judgement.Complete(List.of()));
	}

	@Test
	void there_is_exactly_one_central_problem() {
		nodes.add(node(NodeKind.CENTRAL, null, "Otro problema", false));
		assertThat(gaps()).containsExactly("tree.gap.central");
		nodes.clear();
		assertThat(gaps()).containsExactly("tree.gap.central", "tree.gap.causes", "tree.gap.effects", "tree.gap.chosen");
	}

	@Test
	void each_chosen_cause_has_a_solution() {
		nodes.remove(solution);
		assertThat(gaps()).containsExactly("tree.gap.solution");
	}

	@Test
	void a_tree_has_an_effect_and_a_chosen_cause() {
		nodes.removeIf(node -> node.kind() == NodeKind.EFFECT || node.kind() == NodeKind.SOLUTION);
		nodes.replaceAll(node -> node.chosen() ? node(NodeKind.CAUSE, central.id(), node.text(), false) : node);
		assertThat(gaps()).containsExactly("tree.gap.effects", "tree.gap.chosen");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Falta de agua", "FALTA agua", "La falta de drenaje", "Ausencia de policías", "Carencia de médicos",
			"No hay clínicas", "No existe un padrón", "no existen rutas", "Inexistencia de un registro" })
	void a_problem_that_names_a_missing_solution_brings_a_warning(String text) {
		nodes.add(node(NodeKind.EFFECT, central.id(), text, false));
		assertThat(((Judgement.Complete) tree().judge()).absences()).extracting(TreeNode::text).containsExactly(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Faltante en las cuentas", "El agua no hay quien la pague", "Nohay", "Las familias compran agua" })
	void other_texts_bring_none(String text) {
		nodes.add(node(NodeKind.EFFECT, central.id(), text, false));
		assertThat(tree().absences()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "CAUSE,CENTRAL,true", "CAUSE,CAUSE,true", "CAUSE,EFFECT,false", "EFFECT,CENTRAL,true", "EFFECT,EFFECT,true",
			"EFFECT,CAUSE,false", "SOLUTION,CAUSE,true", "SOLUTION,CENTRAL,false", "CENTRAL,CENTRAL,false" })
	void causes_chain_below_and_effects_above(NodeKind kind, NodeKind on, boolean possible) {
		assertThat(kind.hangsOn(on)).isEqualTo(possible);
	}

	private List<String> gaps() {
		return ((Judgement.Incomplete) tree().judge()).gaps().stream().map(Ruling.Refused::reason).toList();
	}

	private ProblemTree tree() {
		return new ProblemTree(UUID.randomUUID(), State.DRAFT, 1, null, null, List.copyOf(nodes));
	}

	private static TreeNode node(NodeKind kind, UUID parent, String text, boolean chosen) {
		return new TreeNode(UUID.randomUUID(), kind, parent, text, chosen ? "Organismo de agua" : null, chosen,
				chosen ? "La de mayor efecto" : null);
	}

}
