namespace Shiji.Ui;

/// <summary>升降 — which way a figure went against the one it is compared with.</summary>
public enum Direction
{
    Up,
    Down,
    Level,
}

/// <summary>同比 — the change in words already rounded by whoever computed it, and what it is compared with.</summary>
public sealed record Comparison(Direction Direction, string Amount, string Against)
{
    public string Sentence => Direction switch
    {
        Direction.Up => $"较{Against}增加{Amount}",
        Direction.Down => $"较{Against}减少{Amount}",
        _ => $"与{Against}持平",
    };
}
