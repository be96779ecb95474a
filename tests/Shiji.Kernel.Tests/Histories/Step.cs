namespace Shiji.Kernel.Tests.Histories;

internal enum What
{
    Submit,
    Enter,
    Return,
    Void,
    Correct,
    EditDay,
    EditOrganisation,
    EditAmount,
    EditEnd,
    Import,
    ImportManyDays,
    Restate,
    Establish,
    Move,
    Merge,
    Revoke,
    Rename,
    Reclassify,
    ChangeState,
    Refresh,
}

/// <summary>One thing that happens. The numbers choose, whatever there is by then, which organisation, which row, how much.</summary>
internal sealed record Step(What What, int Day, int A, int B, int C)
{
    /// <summary>Histories run from June 2021 into January 2023; what was there before is from 2018.</summary>
    public DateOnly On => Day < 0 ? new(2018, 3, 1) : new DateOnly(2021, 6, 1).AddDays(Day);

    public override string ToString() => $"{What} {On:yyyy-MM-dd} {A}/{B}/{C}";
}
