namespace Shiji.Office;

/// <summary>段 — one block of the body: a heading, a paragraph or a picture.</summary>
public abstract record Block(IReadOnlyList<Run> Runs)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}
