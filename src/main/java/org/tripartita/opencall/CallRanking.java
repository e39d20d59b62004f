package org.tripartita.opencall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The order of the candidates of one list: by their total, ties by the rule that was published with the call (R2.4). */
final class CallRanking {

	/** A result is decimal with two places: 0.00 to 100.00. */
	private static final int PLACES = 2;

	private static final int WHOLE = 100;

	private final OpenCall call;

	private final Map<UUID, List<BigDecimal>> averages;

	private final Map<UUID, BigDecimal> interviews;

	/**
	 * @param averages what a panel or a review gave each candidate for each criterion; for the others the convener's points count
	 */
	CallRanking(OpenCall call, Map<UUID, List<BigDecimal>> averages) {
		this(call, averages, Map.of());
	}

	/**
	 * @param interviews what the panel gave each interview, 0 to 10; whom it did not hear is judged by the criteria alone
	 */
	CallRanking(OpenCall call, Map<UUID, List<BigDecimal>> averages, Map<UUID, BigDecimal> interviews) {
		this.call = call;
		this.averages = averages;
		this.interviews = interviews;
	}

	/** The list in its order; it comes in the order of arrival. */
	List<Dossier> order(List<Dossier> arrived) {
		var list = new ArrayList<Dossier>();
		grouped(arrived, this::score).forEach(tied -> list.addAll(order(tied, call.tieBreak(), list)));
		return list;
	}

	private List<Dossier> order(List<Dossier> tied, List<TieBreak> steps, List<Dossier> ahead) {
		if (tied.size() < 2 || steps.isEmpty()) {
			return tied;
		}
		var rest = steps.subList(1, steps.size());
		return switch (steps.get(0)) {
			case ARRIVAL -> tied;
			case HEAVIEST_CRITERION -> byHeaviest(tied, rest, ahead);
			case LESS_REPRESENTED_GENDER -> byGender(tied, rest, ahead);
		};
	}

	private List<Dossier> byHeaviest(List<Dossier> tied, List<TieBreak> rest, List<Dossier> ahead) {
		int heaviest = heaviest(call.criteria());
		var ordered = new ArrayList<Dossier>();
		grouped(tied, dossier -> marks(dossier).get(heaviest)).forEach(group -> {
			var before = new ArrayList<>(ahead);
			before.addAll(ordered);
			ordered.addAll(order(group, rest, before));
		});
		return ordered;
	}

	/** One after the other, since each place changes who is represented less. */
	private List<Dossier> byGender(List<Dossier> tied, List<TieBreak> rest, List<Dossier> ahead) {
		var left = new ArrayList<>(tied);
		var before = new ArrayList<>(ahead);
		while (!left.isEmpty()) {
			var fewest = left.stream().mapToLong(one -> represented(one.gender(), before)).min().orElseThrow();
			var next = order(left.stream().filter(one -> represented(one.gender(), before) == fewest).toList(), rest, before).get(0);
			before.add(next);
			left.remove(next);
		}
		return before.subList(ahead.size(), before.size());
	}

	/** Who does not say the own gender comes after those who do. */
	private static long represented(@Nullable Gender gender, List<Dossier> ahead) {
		return gender == null ? Long.MAX_VALUE : ahead.stream().filter(one -> one.gender() == gender).count();
	}

	private static List<List<Dossier>> grouped(List<Dossier> list, Function<Dossier, BigDecimal> by) {
		var groups = new TreeMap<BigDecimal, List<Dossier>>(Comparator.reverseOrder());
		list.forEach(dossier -> groups.computeIfAbsent(by.apply(dossier), mark -> new ArrayList<>()).add(dossier));
		return List.copyOf(groups.values());
	}

	/** The total of a candidate, 0.00 to 100.00. */
	BigDecimal score(Dossier dossier) {
		var marks = marks(dossier);
		var sum = BigDecimal.ZERO;
		for (int i = 0; i < call.criteria().size(); i++) {
			sum = sum.add(marks.get(i).multiply(BigDecimal.valueOf(call.criteria().get(i).weight())));
		}
		var interview = interviews.get(dossier.candidate().id());
		var whole = BigDecimal.valueOf(WHOLE);
		var weight = BigDecimal.valueOf(interview == null ? 0 : call.interviewWeight());
		var weighed = sum.multiply(whole.subtract(weight)).add(interview == null ? BigDecimal.ZERO : interview.multiply(weight).multiply(whole));
		return weighed.divide(BigDecimal.valueOf(Criterion.MOST_POINTS * WHOLE), PLACES, RoundingMode.HALF_UP);
	}

	/** What the interview of a candidate gave, 0.00 to 100.00; null where there was none. */
	@Nullable
	BigDecimal interview(Dossier dossier) {
		var average = interviews.get(dossier.candidate().id());
		return average == null ? null : average.multiply(BigDecimal.valueOf(Criterion.MOST_POINTS)).setScale(PLACES, RoundingMode.HALF_UP);
	}

	private List<BigDecimal> marks(Dossier dossier) {
		var given = averages.get(dossier.candidate().id());
		return given != null ? given
				: dossier.points().stream().map(point -> BigDecimal.valueOf(Objects.requireNonNull(point))).toList();
	}

	private static int heaviest(List<Criterion> criteria) {
		int heaviest = 0;
		for (int i = 1; i < criteria.size(); i++) {
			heaviest = criteria.get(i).weight() > criteria.get(heaviest).weight() ? i : heaviest;
		}
		return heaviest;
	}

}
