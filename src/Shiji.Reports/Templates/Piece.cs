using Shiji.Reports.Phrases;

namespace Shiji.Reports.Templates;

/// <summary>片段 — words, a citation, or a clause that is left out when what it cites is nothing or its condition does not hold.</summary>
public abstract record Piece
{
    public abstract IEnumerable<Citation> Citations { get; }
}

/// <summary>文字片段.</summary>
public sealed record Words(string Text, bool Strong = false) : Piece
{
    public override IEnumerable<Citation> Citations => [];
}

/// <summary>引数 — a figure is cited, not typed: which indicator, with which hedge if it is honest, and in which unit.</summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Hedge">The hedge asked for; printed only where it is true.</param>
/// <param name="Unit">量词 in place of the indicator's own; null keeps that.</param>
public sealed record Citation(string Key, Hedge Hedge, string? Unit) : Piece
{
    /// <summary>本期, unless the template asks for another side of the figure.</summary>
    public Aspect Aspect { get; init; }

    public override IEnumerable<Citation> Citations => [this];
}

/// <summary>可略句 — written only when every figure it cites is known and not zero; with a condition, when that holds and they are known.</summary>
public sealed record Clause(IReadOnlyList<Piece> Pieces, Condition? When = null) : Piece
{
    public override IEnumerable<Citation> Citations => Pieces.SelectMany(p => p.Citations);
}
