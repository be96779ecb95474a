namespace Shiji.Ui;

/// <summary>图形 — the few line drawings of the shell; never without a word beside them.</summary>
public enum Glyph
{
    Home,
    Figure,
    Record,
    Task,
    Tree,
    Document,
    Search,
    Me,
    More,
    Down,
    Close,
}
