using System.Globalization;
using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>团费测算页 — what an income pays in a month; the income is in no address, no record and no log.</summary>
public sealed partial class ReckonPage
{
    private const decimal Most = 1_000_000;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "income", FormName = "reckon")] private string? Income { get; set; }

    private string? Answer { get; set; }

    private RuleBook Book { get; set; } = null!;

    private IReadOnlyList<RuleParameter> Basis { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Book = await Rules.OnAsync(Clock.Today, Cancel);
        Basis = DuesRules.Amounts(Book);
    }

    private Task ReckonAsync()
    {
        if (!decimal.TryParse(Income?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var income) || income > Most) Refuse(new Refusal("请填每月收入是多少元，如 5200 或 5200.50。", "income"));
        else if (Book.Reckon(income) is not { } found) Refuse(new Refusal("本区没有定团费的标准，请先在规则里设好。", "income"));
        else Answer = $"每月交 {DuesWords.Yuan(found.Fen)}，选“{found.Band.Word()}”{(found.Band == DuesBand.Share ? $"，填 {found.Fen / 100}" : "")}。";
        return Task.CompletedTask;
    }
}
