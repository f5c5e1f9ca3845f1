package nl.hofvijver.engine.progress;

enum Silent implements Progress {
    INSTANCE;

    @Override
    public void stage(String name, int steps) {
        // Nobody listens.
    }

    @Override
    public void step(String name, long rows) {
        // Nobody listens.
    }

    @Override
    public void done(String summary) {
        // Nobody listens.
    }
}
