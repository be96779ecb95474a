namespace Shiji.Office;

/// <summary>段 — one block of the body: a heading or a paragraph.</summary>
public abstract record Block(IReadOnlyList<Run> Runs)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}
