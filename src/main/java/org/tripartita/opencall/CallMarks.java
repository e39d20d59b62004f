package org.tripartita.opencall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.workflow.Texts;

/**
 * What stands behind the points of a result, in words that are published with it (R2.4): the points of each criterion, how
 * many of the panel gave them or that none could, that they were given again, and that a tie was broken by the published rule.
 */
@Service
@Transactional(readOnly = true)
public class CallMarks {

	private static final int PLACES = 2;

	private final CallStore calls;

	private final ApplicationStore applications;

	private final PanelScoring panel;

	private final PanelStore sheets;

	private final CallReview reviews;

	private final Texts texts;

	CallMarks(CallStore calls, ApplicationStore applications, PanelScoring panel, PanelStore sheets, CallReview reviews, Texts texts) {
		this.calls = calls;
		this.applications = applications;
		this.panel = panel;
		this.sheets = sheets;
		this.reviews = reviews;
		this.texts = texts;
	}

	/** Of everybody on the list of a call; nobody in one that selects nobody. */
	public Map<UUID, String> of(UUID callId) {
		var call = calls.get(callId);
		var listed = applications.dossiers(call).stream().filter(one -> one.candidate().listed() && one.candidate().score() != null).toList();
		var averages = panel.averages(call);
		var again = reviews.marks(callId);
		var scorers = sheets.points(callId)
			.keySet()
			.stream()
			.collect(Collectors.groupingBy(PanelStore.Pair::candidate, Collectors.counting()));
		var words = new HashMap<UUID, String>();
		for (var one : listed) {
			var id = one.candidate().id();
			var marks = again.getOrDefault(id, averages.getOrDefault(id, plain(one.points())));
			var by = again.containsKey(id) ? texts.of("opencall.marks.again") : givenBy(call, scorers.getOrDefault(id, 0L));
			words.put(id, criteria(call, marks) + by + (tied(one.candidate(), listed) ? texts.of("opencall.marks.tie") : ""));
		}
		return words;
	}

	/** Where the panel that was published could not score a candidate, the convener did: nobody is to believe that it scored. */
	private String givenBy(OpenCall call, long scorers) {
		if (call.panel().isEmpty()) {
			return "";
		}
		return scorers == 0 ? texts.of("opencall.marks.nobody-of-panel") : texts.of("opencall.marks.panel", scorers);
	}

	private static List<BigDecimal> plain(List<Integer> points) {
		return points.stream().map(point -> point == null ? BigDecimal.ZERO : BigDecimal.valueOf(point)).toList();
	}

	private String criteria(OpenCall call, List<BigDecimal> marks) {
		return IntStream.range(0, Math.min(call.criteria().size(), marks.size()))
			.mapToObj(at -> texts.of("opencall.marks.criterion", call.criteria().get(at).name(),
					marks.get(at).setScale(PLACES, RoundingMode.HALF_UP).toPlainString()))
			.collect(Collectors.joining("; ")) + ".";
	}

	private static boolean tied(Candidate candidate, List<Dossier> listed) {
		return listed.stream()
			.map(Dossier::candidate)
			.anyMatch(other -> !other.id().equals(candidate.id()) && other.sector() == candidate.sector() && other.score() != null
					&& other.score().compareTo(candidate.score()) == 0);
	}

}
