namespace Shiji.Activities;

/// <summary>种类卡 — what somebody writes of a kind, before it is judged.</summary>
public sealed record KindCard(string? Name, string? Group, string? SessionUnit, string? Basis)
{
    /// <summary>One to a line.</summary>
    public string? Categories { get; init; }

    public bool Timed { get; init; }

    public bool Named { get; init; }

    public bool NeedsApproval { get; init; }

    public bool NeedsRisks { get; init; }

    public int Ordinal { get; init; }

    public IReadOnlyList<string> CategoryList => [.. (Categories ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public static KindCard Of(ActivityKind kind) => new(kind.Name, kind.Group, kind.SessionUnit, kind.Basis)
    {
        Categories = kind.Categories,
        Timed = kind.Timed,
        Named = kind.Named,
        NeedsApproval = kind.NeedsApproval,
        NeedsRisks = kind.NeedsRisks,
        Ordinal = kind.Ordinal,
    };

    internal void WriteTo(ActivityKind kind)
    {
        (kind.Name, kind.Group, kind.SessionUnit, kind.Basis) = (Name!.Trim(), Group!.Trim(), SessionUnit!.Trim(), Basis!.Trim());
        (kind.Categories, kind.Ordinal) = (string.Join('\n', CategoryList), Ordinal);
        (kind.Timed, kind.Named, kind.NeedsApproval, kind.NeedsRisks) = (Timed, Named, NeedsApproval, NeedsRisks);
    }
}
