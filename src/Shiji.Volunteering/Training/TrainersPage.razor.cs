using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>讲师页 — who was approved to teach what, where, since when, and how often they did.</summary>
public sealed partial class TrainersPage
{
    private const int PageSize = 50;

    private TrainerList Asked { get; set; } = new(null, null);

    private List<TrainerLine> Lines { get; set; } = [];

    private List<Choice> Specialities { get; set; } = [];

    private string? Next { get; set; }

    [Inject] private TrainingRecord Record { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Asked = TrainerList.Read(Http.Request.Query);
        Specialities = (await TrainerList.All(Db).Where(v => v.Speciality != null).Select(v => v.Speciality!).Distinct().OrderBy(s => s).ToListAsync(Cancel)).ConvertAll(s => new Choice(s, s));
        Lines = await Asked.TakeAsync(Db, Record, Clock.Today, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Line.Volunteer.Id);
    }

    private string To(int after) => TrainerList.Page.With([.. Asked.Query, ("from", after > 0 ? $"{after}" : null)]);
}
