using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>一次部署页 — which branch is how far, who is missing; sheets ticked and accepted together, each for itself.</summary>
public sealed partial class CampaignPage
{
    private const int PageSize = 50;

    private static readonly Choice[] States = [new(SheetList.Missing, "还没有报"), .. Enum.GetValues<DutyState>().Select(s => new Choice($"{s}", s.Word()))];

    private DutyCampaign? Campaign { get; set; }

    private SheetList Asked { get; set; } = new(default, null, null);

    private List<SheetLine> Lines { get; set; } = [];

    /// <summary>Those ticked that could not be accepted, with the reason.</summary>
    private IReadOnlyList<(Guid Id, string Name, string Why)> Left { get; set; } = [];

    private string? Next { get; set; }

    [Parameter] public Guid Id { get; set; }

    [Inject] private AnswerDuty Answer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private bool MayAccept => May(Permission.ReviewRecords);

    private string ExportHref => QueryHelpers.AddQueryString($"/duties/{Id}/export", Query);

    private Dictionary<string, string?> Query => new() { ["state"] = Asked.State, ["unit"] = Asked.Unit };

    private string Here => To(After);

    protected override async Task OnInitializedAsync()
    {
        Campaign = await Db.Set<DutyCampaign>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, Cancel);
        if (Campaign is null)
        {
            Missing();
            return;
        }

        Asked = SheetList.Read(Id, Http.Request.Query);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        Lines = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        Next = null;
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Duty.OrganisationId);
    }

    private async Task AcceptAsync()
    {
        var picked = Posted("pick").Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(PageSize).ToList();
        if (picked.Count == 0)
        {
            Refuse(new Refusal("请先勾上要通过的支部。", "rows"));
            return;
        }

        var names = Lines.ToDictionary(l => l.Duty.Id, l => l.Branch);
        var left = new List<(Guid, string, string)>();
        foreach (var id in picked)
            if (await Answer.AcceptAsync(id, Cancel) is { } refusal) left.Add((id, names.GetValueOrDefault(id, "支部"), refusal.Message));
        if (left.Count == 0)
        {
            Said(null, Here, picked.Count.ToString(CultureInfo.InvariantCulture));
            return;
        }

        Left = left;
        await ReadAsync();
    }

    private string To(int after) => QueryHelpers.AddQueryString($"/duties/{Id}", new Dictionary<string, string?>(Query) { ["from"] = after > 0 ? $"{after}" : null });
}
