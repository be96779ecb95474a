namespace Shiji.Ui;

/// <summary>佐证方式 — how a record came to be known, strongest first.</summary>
public enum EvidenceKind
{
    CheckIn,
    RollCall,
    BackFilled,
    Imported,
    Declared,
}

/// <summary>佐证份额 — how much of a figure rests on one kind of evidence.</summary>
public sealed record EvidencePart(EvidenceKind Kind, decimal Amount);

/// <summary>佐证用语 — the word and the drawing class of each kind.</summary>
public static class EvidenceWords
{
    public static string Word(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.CheckIn => "机器签到",
        EvidenceKind.RollCall => "点名",
        EvidenceKind.BackFilled => "补录",
        EvidenceKind.Imported => "导入",
        _ => "申报",
    };

    internal static string Stroke(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.CheckIn => "ev-checkin",
        EvidenceKind.RollCall => "ev-rollcall",
        EvidenceKind.BackFilled => "ev-backfilled",
        EvidenceKind.Imported => "ev-imported",
        _ => "ev-declared",
    };
}
