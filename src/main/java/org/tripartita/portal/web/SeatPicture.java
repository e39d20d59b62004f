package org.tripartita.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatBalance;

/**
 * The seats of an STL as a drawing: one bar with the share of each sector, and for each sector one mark for each seat.
 * It says nothing that the page does not say in words beside it.
 *
 * @param bars the sectors that have votes, from left to right, in hundredths of the bar
 */
record SeatPicture(List<Bar> bars) {

	private static final int IN_A_ROW = 8;

	private static final int STEP = 28;

	/** @param sector in small letters, as the style sheet names it */
	record Bar(String sector, int from, int width) {
	}

	/**
	 * One seat.
	 *
	 * @param kind {@code held}, {@code vacant} or {@code assumed}: told apart by their form, not by their colour alone
	 */
	record Mark(int x, int y, String kind) {
	}

	/** The marks of one sector with the size of their drawing. */
	record Marks(int width, int height, List<Mark> marks) {
	}

	static SeatPicture of(SeatBalance balance) {
		var bars = new ArrayList<Bar>();
		int from = 0;
		for (var sector : Sector.values()) {
			int votes = balance.votes().get(sector);
			if (votes > 0) {
				int until = Math.round(100f * (votesUntil(balance, sector)) / balance.all());
				bars.add(new Bar(sector.name().toLowerCase(Locale.ROOT), from, until - from));
				from = until;
			}
		}
		return new SeatPicture(List.copyOf(bars));
	}

	private static int votesUntil(SeatBalance balance, Sector last) {
		int votes = 0;
		for (var sector : Sector.values()) {
			if (sector.compareTo(last) <= 0) {
				votes += balance.votes().get(sector);
			}
		}
		return votes;
	}

	/** Titulars and vacancies of one sector; alternates have no seat of their own. */
	static Marks marks(List<Seat> seats) {
		var own = seats.stream().filter(seat -> !seat.alternate()).toList();
		var marks = new ArrayList<Mark>();
		for (int place = 0; place < own.size(); place++) {
			marks.add(new Mark(STEP / 2 + place % IN_A_ROW * STEP, STEP / 2 + place / IN_A_ROW * STEP, kind(own.get(place))));
		}
		int rows = (own.size() + IN_A_ROW - 1) / IN_A_ROW;
		return new Marks(IN_A_ROW * STEP, Math.max(1, rows) * STEP, List.copyOf(marks));
	}

	private static String kind(Seat seat) {
		if (seat.vacant()) {
			return "vacant";
		}
		return seat.assumed() ? "assumed" : "held";
	}

}
