using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>发展团员编号页 — every batch here and below, what is left of it; the district enters what it was given.</summary>
public sealed partial class NumbersPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Domains = [.. Enum.GetValues<NumberDomain>().Select(d => new Choice($"{d}", d.Word()))];

    private NumberList Asked { get; set; } = new(null, null, null);

    private List<NumberLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [Inject] private GiveNumbers Give { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private Guid? After { get; set; }

    [SupplyParameterFromForm(Name = "first")] private string? First { get; set; }

    [SupplyParameterFromForm(Name = "last")] private string? Last { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "document")] private string? Document { get; set; }

    /// <summary>Whoever answers for the whole district.</summary>
    private bool MayReceive => May(Permission.ReviewRecords) && Db.Actor.Places.All;

    private string ExportHref => QueryHelpers.AddQueryString(MembersExport.Numbers, Query);

    private Dictionary<string, string?> Query => new() { ["year"] = $"{Asked.Year}", ["domain"] = $"{Asked.Domain}", ["unit"] = Asked.Unit, ["outof"] = $"{Asked.OutOf}" };

    protected override async Task OnInitializedAsync()
    {
        Asked = NumberList.Read(Http.Request.Query);
        Lines = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Stock.Batch.Id);
    }

    private async Task ReceiveAsync()
    {
        var day = DayOf(Day, "day");
        var made = day.Ok ? await Give.ReceiveAsync(First, Last, day.Value, Document, Cancel) : new(null, day.Refusal);
        Said(made.Refusal, made.Ok ? $"/numbers/{made.Value.Id}" : "", "received");
    }

    private string To(Guid? after) => QueryHelpers.AddQueryString("/numbers", new Dictionary<string, string?>(Query) { ["from"] = after?.ToString() });
}
