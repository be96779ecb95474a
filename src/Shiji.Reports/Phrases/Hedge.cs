namespace Shiji.Reports.Phrases;

/// <summary>措辞词 — the word that says how far a printed number may stand from the exact one (domain.md §8.4).</summary>
public enum Hedge
{
    /// <summary>无 — the number alone.</summary>
    None,

    /// <summary>达、共、累计 — adds nothing to the number's claim, and may stand beside another hedge.</summary>
    Reach,

    /// <summary>超、逾 — strictly more, by less than one step.</summary>
    Over,

    /// <summary>突破 — as much or more, by less than one step; 上千 and 上万 read the same.</summary>
    Surpass,

    /// <summary>余、多 — strictly more, by less than one step; stands behind the number.</summary>
    OddMany,

    /// <summary>近、将近 — strictly less, by little.</summary>
    Near,

    /// <summary>约、左右、上下 — a little less or a little more.</summary>
    About,

    /// <summary>以上、不少于、不低于、至少 — as much or more, by less than one step.</summary>
    AtLeast,

    /// <summary>以下、以内、不超过 — as much or less.</summary>
    AtMost,

    /// <summary>高达 — reads as 达, and no earlier period was higher.</summary>
    PeakAt,

    /// <summary>提升至 — reads as 达, and the base period was lower.</summary>
    RisenTo,

    /// <summary>过半、半数以上、超半数 — more than half.</summary>
    Majority,
}
