namespace Shiji.Reports.Phrases;

/// <summary>印出的数 — a figure as it stands in print: its words, its value, and how fine it was printed (domain.md §8.3, §8.4).</summary>
public sealed record PrintedNumber
{
    internal PrintedNumber()
    {
    }

    /// <summary>The words, half-width and without inner spaces.</summary>
    public required string Text { get; init; }

    public required Hedge Hedge { get; init; }

    /// <summary>印数 d — the number with its 万 or 千 multiplied in; 97.46 for 97.46%.</summary>
    public required decimal Value { get; init; }

    /// <summary>末位 p — unit of the last printed digit: 0.1万 for 2.0万.</summary>
    public required decimal LastDigit { get; init; }

    /// <summary>单位 — as printed; empty if none was.</summary>
    public required string Unit { get; init; }

    public PrintedKind Kind => Unit switch
    {
        "%" => PrintedKind.Percent,
        "个百分点" or "百分点" => PrintedKind.Points,
        "成" => PrintedKind.Tenths,
        "倍" => PrintedKind.Times,
        _ => PrintedKind.Count,
    };

    public bool IsPercent => Kind == PrintedKind.Percent;

    /// <summary>一档 s — unit of the last digit that is not zero: 0.1万 for 2.7万, 10万 for 170万.</summary>
    public decimal Step => Value == 0 ? LastDigit : Digits.Step(Value);

    /// <summary>What the whole counts as in this unit: 100 for %, 10 for 成, otherwise 1.</summary>
    public decimal Whole => Kind switch
    {
        PrintedKind.Percent or PrintedKind.Points => 100,
        PrintedKind.Tenths => 10,
        _ => 1,
    };

    /// <summary>Reads one phrase; null if it is no number that can be checked, and then <paramref name="problem"/> says why.</summary>
    public static PrintedNumber? TryParse(string text, out string problem)
    {
        var reading = PhraseReading.Of(PhraseGrammar.Normalise(text));
        problem = reading.Problem;
        return reading.Number;
    }

    public override string ToString() => Text;
}
