using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Workbench;

/// <summary>工作台登记 — what the pages ask of a program, in one visible list.</summary>
public static class WorkbenchServices
{
    public static IServiceCollection AddWorkbench(this IServiceCollection services) => services
        // Chinese as it is, not as numeric entities: the same page in a third of the bytes.
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<HorizonShelf>()
        .AddScoped<WhereReader>()
        .AddScoped<Readings>()
        .AddScoped<FigureViews>()
        .AddScoped<UnitTables>()
        .AddScoped<UnitsBelow>()
        .AddScoped<LastRecords>()
        .AddScoped<ReadText>()
        .AddScoped<EditText>()
        .AddScoped<Boards>()
        .AddScoped<ExportChapter>()
        .AddScoped<Walls>()
        .AddScoped<RowLines>()
        .AddScoped<ListRegisters>()
        .AddScoped<ListRules>()
        .AddScoped<ExportRows>()
        .AddScoped<ExportRecords>()
        .AddScoped<ExportPeople>()
        .AddScoped<ExportPeopleInFull>()
        .AddScoped<ExportOrganisations>()
        .AddScoped<ExportIndicators>()
        .AddScoped<ExportRegisters>()
        .AddScoped<ExportRequests>()
        .AddScoped<ExportRound>()
        .AddScoped<ExportBurden>()
        .AddScoped<ListPublications>()
        .AddScoped<ExportPublications>()
        .AddScoped<ListTexts>()
        .AddScoped<ExportTexts>()
        .AddScoped<ExportTemplates>()
        .AddScoped<ExportClosings>()
        .AddScoped<ExportRules>()
        .AddScoped<ExportFindings>();
}
