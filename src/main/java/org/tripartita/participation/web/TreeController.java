package org.tripartita.participation.web;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTree;
import org.tripartita.participation.ProblemTree.Judgement;
import org.tripartita.participation.ProblemTree.State;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.participation.TreeNode;
import org.tripartita.workflow.Texts;

/** The workspace in which a problem tree is drawn, and the public page of a tree that lies before the sectors. */
@Controller
class TreeController {

	private static final int LONGEST_SHOWN = 5_000;

	private final Topics topics;

	private final ProblemTrees trees;

	private final TreeDrawing drawing;

	private final WorkspaceDoor door;

	private final Texts texts;

	TreeController(Topics topics, ProblemTrees trees, TreeDrawing drawing, WorkspaceDoor door, Texts texts) {
		this.topics = topics;
		this.trees = trees;
		this.drawing = drawing;
		this.door = door;
		this.texts = texts;
	}

	/** What anybody may see, from the moment a tree lies before the sectors. */
	@GetMapping("/consultas/arboles/{topicId}")
	ModelAndView show(@PathVariable String topicId) {
		var topic = Addresses.found(topics.find(Addresses.id(topicId)));
		var tree = Addresses.found(trees.ofTopic(topic.id()).filter(each -> each.state() != State.DRAFT));
		return page("participation/tree", topic, tree);
	}

	@GetMapping("/espacio/arboles/{topicId}")
	ModelAndView work(@PathVariable String topicId, Principal person) {
		var topic = admitted(topicId, person);
		return workspace(topic, null, "");
	}

	@PostMapping("/espacio/arboles/{topicId}/agregar")
	ModelAndView add(@PathVariable String topicId, @RequestParam("tipo") NodeKind kind,
			@RequestParam(name = "de", required = false) @Nullable UUID parent, @RequestParam("texto") String text,
			Principal person) {
		var topic = admitted(topicId, person);
		return after(topic, drawing.add(topic.id(), kind, parent, text, person.getName()), text);
	}

	@PostMapping("/espacio/arboles/{topicId}/cambiar")
	ModelAndView reword(@PathVariable String topicId, @RequestParam("nodo") UUID node, @RequestParam("texto") String text,
			Principal person) {
		var topic = admitted(topicId, person);
		return after(topic, drawing.reword(topic.id(), node, text, person.getName()), text);
	}

	@PostMapping("/espacio/arboles/{topicId}/elegir")
	ModelAndView choose(@PathVariable String topicId, @RequestParam("nodo") UUID node,
			@RequestParam("autoridad") String authority, @RequestParam("motivo") String reason, Principal person) {
		var topic = admitted(topicId, person);
		return after(topic, drawing.choose(topic.id(), node, authority, reason, person.getName()), authority + "\n" + reason);
	}

	@PostMapping("/espacio/arboles/{topicId}/dejar")
	ModelAndView leave(@PathVariable String topicId, @RequestParam("nodo") UUID node, Principal person) {
		var topic = admitted(topicId, person);
		return after(topic, drawing.leave(topic.id(), node, person.getName()), "");
	}

	@PostMapping("/espacio/arboles/{topicId}/quitar")
	ModelAndView remove(@PathVariable String topicId, @RequestParam("nodo") UUID node, Principal person) {
		var topic = admitted(topicId, person);
		return after(topic, drawing.remove(topic.id(), node), "");
	}

	private Topic admitted(String topicId, Principal person) {
		var topic = Addresses.found(topics.find(Addresses.id(topicId)));
		door.admit(person, topic.exerciseId());
		return topic;
	}

	/** A change that was made leads back to the page; one that was refused shows why and keeps what was written. */
	private ModelAndView after(Topic topic, Ruling ruling, String written) {
		if (ruling instanceof Ruling.Refused refused) {
			var page = workspace(topic, texts.of(refused.reason(), refused.arguments()), written);
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return ConsultationController.seeOther("/espacio/arboles/" + topic.id());
	}

	private ModelAndView workspace(Topic topic, @Nullable String fault, String written) {
		var tree = Addresses.found(trees.ofTopic(topic.id()));
		var page = page("participation/tree-workspace", topic, tree);
		page.addObject("editable", tree.state() == State.DRAFT);
		page.addObject("missing", missing(tree));
		page.addObject("longest", TreeNode.LONGEST_TEXT);
		page.addObject("fault", fault);
		page.addObject("written", written.length() > LONGEST_SHOWN ? "" : written);
		return page;
	}

	private static ModelAndView page(String template, Topic topic, ProblemTree tree) {
		var page = new ModelAndView(template, "topic", topic);
		page.addObject("tree", tree);
		page.addObject("state", tree.state().name());
		page.addObject("view", TreeView.of(tree));
		return page;
	}

	private List<String> missing(ProblemTree tree) {
		return tree.judge() instanceof Judgement.Incomplete incomplete
				? incomplete.gaps().stream().map(gap -> texts.of(gap.reason(), gap.arguments())).toList() : List.of();
	}

}
