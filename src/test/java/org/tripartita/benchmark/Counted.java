package org.tripartita.benchmark;

/** A side whose statements are counted while it acts. */
record Counted(Side side, StatementCount statements) implements Side {

	@Override
	public void begin(String territory) {
		statements.during(() -> side.begin(territory));
	}

	@Override
	public void complete(String territory, WaitingTask task) {
		statements.during(() -> side.complete(territory, task));
	}

	@Override
	public boolean goOn(String territory) {
		var done = new boolean[1];
		statements.during(() -> done[0] = side.goOn(territory));
		return done[0];
	}

}
