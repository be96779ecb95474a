using Shiji.Kernel.Results;

namespace Shiji.Kernel.Requests;

/// <summary>要求单规则 — what a request must say of itself (domain.md §9.6: issuer, basis, deadline, minutes).</summary>
public static class CardCheck
{
    private const int LongestBasis = 200;
    private const int MostMinutes = 600;
    private const int MostDays = 90;

    public static Refusal? Said(RequestCard card)
    {
        if (!Enum.IsDefined(card.Level)) return new("请选由哪一级填报。", "level");
        if (!Enum.IsDefined(card.Rhythm)) return new("请选多久报一次。", "rhythm");
        if (card.From is not { } from) return new("请写从哪天起的数，如 2022-05-01。", "from");
        if (card.Rhythm == RequestRhythm.Once && card.Until is null) return new("只报一次的，请写到哪天为止的数。", "until");
        if (card.Until < from) return new("止日在起日之前，请核对。", "until");
        if (card.DueDays is not (>= 1 and <= MostDays)) return new($"请写每期结束后几天内报，1 到 {MostDays} 天。", "due");
        if (card.Minutes is not (>= 1 and <= MostMinutes)) return new($"请估一估填一次要几分钟，1 到 {MostMinutes} 分钟；这个数会计入报数负担。", "minutes");
        return card.Basis?.Trim() is { Length: > 0 and <= LongestBasis } ? null : new($"请写依据：哪份文件、哪次会议或哪项规定要求报，{LongestBasis} 字以内。没有依据的不能向基层要。", "basis");
    }
}
